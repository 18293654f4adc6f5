using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Offers;

/// <summary>How offers work.</summary>
public sealed class OfferOptions
{
    /// <summary>
    /// The key that codes are derived from and looked up by: 32 random bytes in base64. Default: none; the store makes one on first use
    /// and keeps it.
    /// </summary>
    /// <remarks>
    /// The store's own key needs no care, but whoever can read the database or a backup of it can then derive every code that is still good.
    /// A key from the host's secret store keeps codes safe from that. Choose before the first code is issued and keep the key: codes
    /// made with another are not valid. <c>Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))</c> makes one.
    /// </remarks>
    public string? CodeKey { get; set; }

    /// <summary>How long a code is held for an order that is being paid. Default: 15 minutes; from one second to seven days.</summary>
    public TimeSpan HoldLength { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many codes that are not valid may be tried for one buyer's record in <see cref="TriesWindow"/>. Default: 10.</summary>
    [Range(1, 1_000_000)]
    public int TriesOfAnAccount { get; set; } = 10;

    /// <summary>How many codes that are not valid may be tried from one device in <see cref="TriesWindow"/>. Default: 10.</summary>
    [Range(1, 1_000_000)]
    public int TriesOfADevice { get; set; } = 10;

    /// <summary>How many codes that are not valid may be tried from one network address in <see cref="TriesWindow"/>; many people may share one. Default: 100.</summary>
    [Range(1, 1_000_000)]
    public int TriesOfAnAddress { get; set; } = 100;

    /// <summary>Over what time tries are counted, in each process by itself. Default: 10 minutes; from one second to a day.</summary>
    public TimeSpan TriesWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often what is due is looked for: codes and holds whose time is over, and what others must be told. Default: 5 seconds; from 50 milliseconds to a day.</summary>
    public TimeSpan RoundInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The source under which a redemption is reported to Attribution as a conversion worth the order, with the order's reference as its event id; null to
    /// report none. Default: <c>offers</c>. Where the host reports its orders itself, set this to the source it does so under, so that an order counts once, or to null.
    /// An order that is cancelled after it was reported stays a conversion.
    /// </summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConversionSource { get; set; } = "offers";
}
