using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads by which salt and share a holdout decides.</summary>
internal static class HoldoutTerms
{
    /// <summary>The lots of a holdout, or null when there is none.</summary>
    /// <param name="session">The session.</param>
    /// <param name="holdout">The holdout.</param>
    /// <param name="locking">What follows the SELECT: a ramp waits for those who decided by the share of before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<HoldoutLots?> FindAsync(
        RelationalSession session, HoldoutId holdout, string locking, CancellationToken cancellationToken)
    {
        var terms = await session.FirstAsync(
            "SELECT salt, share FROM holdouts WHERE holdout_id = $1" + locking,
            row => (Salt: row.Text(0), Share: Share(row, 1)),
            cancellationToken,
            holdout.Value).ConfigureAwait(false);
        return terms.Salt is null ? null : new HoldoutLots(new Holdout { Id = holdout, Salt = terms.Salt, Share = terms.Share });
    }

    public static double Share(SqlRow row, int column) => BitConverter.Int64BitsToDouble(row.Number(column));

    /// <summary>Zero has one sign here, or it would differ from itself.</summary>
    public static long Bits(double share) => BitConverter.DoubleToInt64Bits(share == 0 ? 0 : share);
}
