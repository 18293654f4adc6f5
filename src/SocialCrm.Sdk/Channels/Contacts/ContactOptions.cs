using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Channels;

/// <summary>One place where people get in touch and the host itself writes it down: a call centre, a store, a web site.</summary>
public sealed class ContactOptions
{
    /// <summary>What kind of place it is, such as <see cref="SiteKind.CallCentre"/>, <see cref="SiteKind.Store"/> or <see cref="SiteKind.Web"/>. Needed.</summary>
    [EnumDataType(typeof(SiteKind))]
    public SiteKind SiteKind { get; set; }

    /// <summary>The channel that the people belong to. Default: that of the kind, such as <c>call-centre</c>, <c>store</c> or <c>web</c>.</summary>
    /// <remarks>Two places whose ids of people mean the same share a channel; two whose ids do not need one each.</remarks>
    [StringLength(64, MinimumLength = 1)]
    public string? Channel { get; set; }

    /// <summary>The place's name for people. Default: the name it was added under.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? DisplayName { get; set; }
}
