namespace SocialCrm.Customers;

/// <summary>Turns what was received into normalised values, each with its field. Never throws on what a source sends: what cannot be read is left out.</summary>
/// <remarks>Not thread-safe, and depends on nothing that changes: portions may be normalised side by side.</remarks>
internal sealed class RecordNormaliser(IReadOnlyList<string> sources, string? defaultRegion)
{
    public const int LongestText = 4_096;

    private const int MostValues = 128;
    private const int Buffer = 512;
    private const int LongestHandle = 256;

    private RawRecords normalised = new();
    private int source;
    private int count;

    /// <summary>Normalises some records; the slots of the answer are the fields of the engine.</summary>
    public void Normalise(RawRecords received, ReadOnlySpan<SlotMeaning> meanings, RawRecords into)
    {
        normalised = into;
        foreach (var cell in received.Cells)
        {
            var text = received.TextOf(cell);
            if (cell.Slot < 0)
            {
                source = -1 - cell.Slot;
                count = 0;
                into.Begin(source, text);
            }
            else
            {
                Collect(meanings[cell.Slot], text.Length > LongestText ? text[..LongestText] : text);
            }
        }
    }

    private void Collect(in SlotMeaning meaning, ReadOnlySpan<char> text)
    {
        if (meaning.IsVerbatim)
        {
            normalised.Add(meaning.Field, text, ValueTable.Hash(text));
            return;
        }

        Span<char> buffer = stackalloc char[Buffer];
        switch (meaning.Kind)
        {
            case AttributeKind.GivenName:
                Name(FieldKind.Given, text, buffer);
                break;
            case AttributeKind.FamilyName:
                Name(FieldKind.Family, text, buffer);
                break;
            case AttributeKind.FullName:
                FullName(text, buffer);
                break;
            case AttributeKind.Email:
                Email(text, buffer);
                break;
            case AttributeKind.Phone:
                if (PhoneNumber.TryNormalise(text, defaultRegion, buffer, out var written))
                    Keep((int)FieldKind.Phone, buffer[..written]);
                break;
            case AttributeKind.HashedEmail:
                Hash(FieldKind.Email, text, buffer);
                break;
            case AttributeKind.HashedPhone:
                Hash(FieldKind.Phone, text, buffer);
                break;
            case AttributeKind.BirthDate:
                BirthDate(text, buffer);
                break;
            case AttributeKind.Postcode:
                if (!Placeholders.Stands(text) && Postcode.Fold(text, buffer, out written))
                    Keep((int)FieldKind.Postcode, buffer[..written]);
                break;
            case AttributeKind.Handle:
                Handle(meaning.Qualifier.Length > 0 ? meaning.Qualifier : sources[source], text, buffer);
                break;
            case AttributeKind.Text:
                Text(text, buffer);
                break;
            case AttributeKind.Url:
                Link(text, buffer);
                break;
            case AttributeKind.Id or AttributeKind.VerifiedId:
                if (NamedId.Fold(text) is { } id)
                    Keep(meaning.Field, id);
                break;
            default:
                if (!Placeholders.Stands(text) && NameText.Fold(text, buffer, out written))
                    Keep(meaning.Field, buffer[..written]);
                break;
        }
    }

    private void Name(FieldKind field, ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (!Placeholders.Stands(text) && NameText.Fold(text, buffer, out var written))
            Keep((int)field, buffer[..written]);
    }

    private void Email(ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (!EmailAddress.TryRead(text, buffer, out var written))
            return;
        if (EmailAddress.IsNobodys(buffer[..written]))
            normalised.SetAside((int)FieldKind.Email, buffer[..written]);
        else
            Keep((int)FieldKind.Email, buffer[..written]);
    }

    // A hash stands beside what it may be of, until all is known that the batch states in clear: see HashedValues.
    private void Hash(FieldKind field, ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (IdentifierHash.TryNormalise(text, buffer, out var written))
            Keep((int)field, buffer[..written]);
    }

    private void FullName(ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (!PersonNames.TryRead(text, buffer, out _, out var parts))
            return;
        if (!buffer[parts.Given].IsEmpty)
            Keep((int)FieldKind.Given, buffer[parts.Given]);
        if (!buffer[parts.Family].IsEmpty)
            Keep((int)FieldKind.Family, buffer[parts.Family]);
    }

    private void BirthDate(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var date = PartialDate.Parse(text);
        if (date > 0 && date.TryFormat(buffer, out var written, "D8", System.Globalization.CultureInfo.InvariantCulture))
            Keep((int)FieldKind.BirthDate, buffer[..written]);
    }

    private void Handle(string qualifier, ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (Placeholders.Stands(text) || text.Length > LongestHandle)
            return;
        var handle = text.Trim().TrimStart('@');
        var length = qualifier.AsSpan(0, Math.Min(qualifier.Length, Buffer - LongestHandle - 1)).ToLowerInvariant(buffer);
        buffer[length++] = ':';
        var written = handle.ToLowerInvariant(buffer[length..]);
        Keep((int)FieldKind.Account, buffer[..(length + written)]);
        Keep((int)FieldKind.Handle, buffer[length..(length + written)]);
        if (HandleText.Core(handle, buffer, out written))
            Keep((int)FieldKind.HandleCore, buffer[..written]);
    }

    /// <summary>A text is evidence by the addresses, links and handles in it; a handle without a network is often somebody else's.</summary>
    private void Text(ReadOnlySpan<char> text, Span<char> buffer)
    {
        Span<char> written = stackalloc char[Buffer];
        foreach (var finding in TextEvidence.In(text))
        {
            if (!TextEvidence.TryWrite(text, finding, written, out var length))
                continue;
            if (finding.Kind == AttributeKind.Email)
                Keep((int)FieldKind.Email, written[..length]);
            else if (finding.Kind == AttributeKind.Url)
                Link(written[..length], buffer);
            else if (finding.Channel is { } channel)
                Handle(channel, written[..length], buffer);
        }
    }

    private void Link(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var link = text.Trim();
        if (link.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
            link = link[(scheme + 3)..];
        if (link.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            link = link[4..];
        if (!Placeholders.Stands(link) && NameText.Letters(link, buffer, out var written))
            Keep((int)FieldKind.Url, buffer[..written]);
    }

    private void Keep(int field, ReadOnlySpan<char> value)
    {
        if (count++ < MostValues)
            normalised.Add(field, value, ValueTable.Hash(value));
    }
}
