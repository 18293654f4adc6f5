using System.ComponentModel.DataAnnotations;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>One sender of signed webhooks (Standard Webhooks 1.0), and what its JSON means.</summary>
public sealed class WebhookOptions
{
    /// <summary>Secrets shared with the sender, <c>whsec_</c> and Base64 of 24 to 64 bytes; any of them may sign, so that they can be rotated. One secret or one public key is needed.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>Public keys (Ed25519) of the sender, <c>whpk_</c> and Base64 of 32 bytes; any of them may sign.</summary>
    public IList<string> PublicKeys { get; } = [];

    /// <summary>The channel that the authors belong to. Default: <c>web</c>.</summary>
    [Required]
    [StringLength(64, MinimumLength = 1)]
    public string Channel { get; set; } = "web";

    /// <summary>What kind of site sends. Default: <see cref="SiteKind.Web"/>.</summary>
    [EnumDataType(typeof(SiteKind))]
    public SiteKind SiteKind { get; set; } = SiteKind.Web;

    /// <summary>What an entry is that names no kind and answers nothing. Default: <see cref="InteractionKind.Post"/>.</summary>
    [EnumDataType(typeof(InteractionKind))]
    public InteractionKind Kind { get; set; }

    /// <summary>Which property is which field. Default: <see cref="FieldMap.Default"/>.</summary>
    [Required]
    public FieldMap Map { get; set; } = FieldMap.Default;

    /// <summary>
    /// The path to the entries within the body: one, or a list of them. Default: <c>data</c>. Where the body has no such property, the body itself is the entry, or the
    /// list of entries.
    /// </summary>
    [Required]
    [StringLength(256, MinimumLength = 1)]
    public string Entries { get; set; } = "data";

    /// <summary>Whether texts are HTML, of which the words are kept. Default: false.</summary>
    public bool TextIsHtml { get; set; }

    /// <summary>The IANA name of the zone of times that state none. Default: none; a time without a zone is rejected.</summary>
    public string? DefaultZone { get; set; }

    /// <summary>Ids of the company's own accounts at the sender: what they write is an echo, and is dropped. Default: none.</summary>
    public IList<string> OwnAccounts { get; } = [];

    /// <summary>What the names of the three headers begin with. Default: <c>webhook</c>, as in <c>webhook-signature</c>; some senders say <c>svix</c>.</summary>
    [Required]
    [RegularExpression("[A-Za-z0-9-]{1,64}")]
    public string HeaderPrefix { get; set; } = "webhook";

    /// <summary>How far the time of a delivery may be off, before or after. From a second to an hour. Default: 5 minutes.</summary>
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The connection the interactions come through. Default: <c>webhook:</c> and the name given to the sender.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>Whether each entry is kept as received, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;
}
