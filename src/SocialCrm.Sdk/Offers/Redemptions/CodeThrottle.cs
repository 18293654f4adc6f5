using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SocialCrm.Offers;

/// <summary>Shuts out for a while whoever tries codes that are not valid, by address, account and device.</summary>
/// <remarks>
/// Thread-safe. Counts in memory, in this process: a guesser gets the limit once for each process. What fails is counted and not what succeeds, so a shop's
/// own till is not shut out by its sales. While somebody is shut out no code is looked up, so that a right one is not told from a wrong one.
/// Counted in two windows of which the older fades, so that a limit is not met twice around the turn from one window to the next.
/// </remarks>
internal sealed class CodeThrottle(IOptions<OfferOptions> options, TimeProvider clock)
{
    private const int MaximumRemembered = 100_000;

    private readonly Lock gate = new();
    private readonly OfferOptions options = options.Value;
    private Dictionary<(char Kind, string Name), int> current = [];
    private Dictionary<(char Kind, string Name), int> before = [];
    private DateTimeOffset start;

    /// <summary>Whether no code is taken from here for now.</summary>
    public bool IsShut(RedeemRequest request) => IsShut(Origin(request));

    /// <summary>As for a code: whether no secret of any kind is taken from here for now.</summary>
    public bool IsShut(TryOrigin origin)
    {
        lock (gate)
        {
            var share = Turn();
            return Names(origin).Any(name => Count(name.Key, share) >= name.Most);
        }
    }

    public LedgerOutcome Note(RedeemRequest request, LedgerOutcome outcome)
    {
        if (outcome is LedgerOutcome.Refused { Reason: var reason })
            Note(request, reason);
        return outcome;
    }

    public HoldOutcome Note(RedeemRequest request, HoldOutcome outcome)
    {
        if (outcome is HoldOutcome.Refused { Reason: var reason })
            Note(request, reason);
        return outcome;
    }

    private void Note(RedeemRequest request, OfferRefusal reason)
    {
        if (reason is OfferRefusal.NotValid or OfferRefusal.Void or OfferRefusal.AlreadyRedeemed or OfferRefusal.Expired)
            NoteWrong(Origin(request));
    }

    /// <summary>Counts a secret that was not valid.</summary>
    public void NoteWrong(TryOrigin origin)
    {
        lock (gate)
        {
            Turn();
            foreach (var (key, _) in Names(origin))
            {
                // A flood of names must not fill the memory. Those who are counted stay; the others are let through until the window turns.
                if (current.Count < MaximumRemembered || current.ContainsKey(key))
                    current[key] = current.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>Begins a new window where the time has come; answers how much of the one before still counts.</summary>
    private double Turn()
    {
        var now = clock.GetUtcNow();
        var passed = now - start;
        if (passed >= options.TriesWindow || passed < TimeSpan.Zero)
        {
            // The next window begins where this one ended: from now on, what was tried before would fade a second time.
            var isNext = passed < 2 * options.TriesWindow && passed >= TimeSpan.Zero;
            before = isNext ? current : [];
            (current, start) = ([], isNext ? start + options.TriesWindow : now);
            passed = now - start;
        }

        return 1 - (passed / options.TriesWindow);
    }

    private double Count((char Kind, string Name) key, double share) => current.GetValueOrDefault(key) + (share * before.GetValueOrDefault(key));

    private static TryOrigin Origin(RedeemRequest request) => new(request.Redeemer, request.Device, request.Address);

    private IEnumerable<((char Kind, string Name) Key, int Most)> Names(TryOrigin request)
    {
        yield return (('r', request.Account.Value.ToString("N")), options.TriesOfAnAccount);
        if (request.Device is { Length: > 0 } device)
            yield return (('d', Digest(device)), options.TriesOfADevice);
        if (request.Address is { Length: > 0 } address)
            yield return (('a', Digest(address)), options.TriesOfAnAddress);
    }

    /// <summary>Names may be of any length; what is remembered of them is not.</summary>
    private static string Digest(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
