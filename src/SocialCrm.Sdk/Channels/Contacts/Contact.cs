namespace SocialCrm.Channels;

/// <summary>Somebody got in touch at a place of the host's own, and the host says so.</summary>
public sealed record Contact
{
    /// <summary>The host's own id of the contact, such as the number of the call or the receipt; 1 to 512 characters. What is reported again under it changes nothing.</summary>
    public required string Id { get; init; }

    /// <summary>The place's stable id of the person: a customer number, a number that calls, a device; 1 to 256 characters.</summary>
    public required string Person { get; init; }

    /// <summary>When it happened; not in the future.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it was. Default: <see cref="InteractionKind.DirectMessage"/>, something said to the company alone.</summary>
    public InteractionKind Kind { get; init; } = InteractionKind.DirectMessage;

    /// <summary>What was said, or a note of it, as plain text; null where nothing was, as at a visit.</summary>
    public string? Text { get; init; }

    /// <summary>The person's name.</summary>
    public string? PersonName { get; init; }

    /// <summary>Tells a correction from what it corrects, at most 128 characters: reported again with another version, the contact is edited.</summary>
    public string Version { get; init; } = "";

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The host's id of the case or the visit it belongs to.</summary>
    public string? Thread { get; init; }

    /// <summary>The id of the contact, at the same place, that it answers.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Where a person of the host's can see it.</summary>
    public string? Link { get; init; }
}
