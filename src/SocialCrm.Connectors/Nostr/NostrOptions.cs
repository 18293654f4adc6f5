using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.Nostr;

/// <summary>One key of the company's own on Nostr, and the relays where it is spoken to.</summary>
public sealed class NostrOptions
{
    /// <summary>The relays to read from and to write to, as <c>wss://</c> addresses. Needed: one or more, and the same thing from several counts once.</summary>
    public IList<Uri> Relays { get; } = [];

    /// <summary>The private key, as 64 hexadecimal digits or as <c>nsec1…</c>; a secret. Needed. Whoever has it is the company, and it cannot be changed.</summary>
    [Required]
    public string? PrivateKey { get; set; }

    /// <summary>
    /// How far back is read again, since things are dated by who says them and may come late. Default: 1 hour; 1 minute to 30 days. Private messages, which are
    /// dated up to two days back on purpose, are read two days further.
    /// </summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often is polled where nothing is heard. Default: once a minute; 10 seconds to 1 day.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many events are asked for at once. Default: 100; 10 to 500, since relays give no more.</summary>
    [Range(10, 500)]
    public int PageSize { get; set; } = 100;

    /// <summary>How long a relay may take to answer. Default: 15 seconds; 1 second to 5 minutes.</summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest text that is sent, in bytes of UTF-8. Default: 32,768. Relays state their own limits (<c>max_content_length</c>); a private message may not be longer than about 60,000.</summary>
    [Range(1, 60_000)]
    public int LongestText { get; set; } = 32_768;

    /// <summary>How many pictures or films may go with a message; their addresses stand behind its text. Default: 4.</summary>
    [Range(0, 20)]
    public int MaximumMedia { get; set; } = 4;

    /// <summary>The largest message of a relay that is read, in bytes. Default: 512 KiB.</summary>
    [Range(4_096, 16 * 1_024 * 1_024)]
    public int MaximumBytes { get; set; } = 512 * 1_024;

    /// <summary>The connection the interactions come through. Default: <c>nostr:</c> and the name given to the key.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }
}
