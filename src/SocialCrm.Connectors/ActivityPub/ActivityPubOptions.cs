using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>One actor of the company's own, which the host itself serves.</summary>
public sealed class ActivityPubOptions
{
    /// <summary>The actor's id: the public address of the connection's webhook, such as <c>https://shop.example/hooks/activitypub:shop</c>. It is its inbox too. Needed; never change it.</summary>
    [Required]
    public Uri? Actor { get; set; }

    /// <summary>The name before the @ of the actor's handle. Needed.</summary>
    [Required]
    [RegularExpression("^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?$")]
    public string? UserName { get; set; }

    /// <summary>The name behind the @ of the actor's handle; its <c>/.well-known/webfinger</c> leads to the connection's webhook. Default: the host of <see cref="Actor"/>.</summary>
    [StringLength(253, MinimumLength = 1)]
    public string? Domain { get; set; }

    /// <summary>The actor's RSA key in PEM, of 2,048 bits or more; a secret. Needed.</summary>
    [Required]
    public string? PrivateKey { get; set; }

    /// <summary>The name to show. Default: <see cref="UserName"/>.</summary>
    [StringLength(200)]
    public string? DisplayName { get; set; }

    /// <summary>What the company says of itself, as plain text. Default: nothing.</summary>
    [StringLength(5_000)]
    public string? Summary { get; set; }

    /// <summary>The company's picture. Default: none.</summary>
    public Uri? Icon { get; set; }

    /// <summary>The page that a person is led to who opens the actor's address. Default: none, and they see the actor's document.</summary>
    public Uri? Website { get; set; }

    /// <summary>What the actor is. Default: <c>Organization</c>.</summary>
    [AllowedValues("Organization", "Person", "Service", "Application", "Group")]
    public string ActorType { get; set; } = "Organization";

    /// <summary>Whether whoever asks to follow is let at once. Default: true. With false they wait for ever: there is nobody to ask.</summary>
    public bool AcceptsFollowers { get; set; } = true;

    /// <summary>
    /// Answers the ids of the actors that follow, from what the host keeps of the interactions of kind <c>Follow</c>. Publishing needs it: on ActivityPub the author's
    /// site delivers to each follower's. Default: none, and the connector cannot publish.
    /// </summary>
    public Func<CancellationToken, Task<IReadOnlyList<string>>>? Followers { get; set; }

    /// <summary>How far the signed time of a delivery may lie from the host's. Default: 1 hour, as sites keep it; 5 minutes to 12 hours.</summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long what another site said of an actor and its key is believed. Default: 1 day; 1 minute to 30 days.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The longest text that is sent, in graphemes. Default: 5,000. ActivityPub states no limit; many sites cut or refuse what is much longer.</summary>
    [Range(1, 1_000_000)]
    public int LongestText { get; set; } = 5_000;

    /// <summary>How many pictures or films may go with a message. Default: 4, which most sites show.</summary>
    [Range(0, 100)]
    public int MaximumMedia { get; set; } = 4;

    /// <summary>The largest document that is read of another site, in bytes. Default: 1 MiB.</summary>
    [Range(1_024, 64 * 1_024 * 1_024)]
    public int MaximumBytes { get; set; } = 1_024 * 1_024;

    /// <summary>The connection the interactions come through. Default: <c>activitypub:</c> and the name given to the actor.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }
}
