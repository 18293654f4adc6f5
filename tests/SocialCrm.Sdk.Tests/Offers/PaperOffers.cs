using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>What a campaign must answer and count, written down as plainly as it can be: one list of codes and a few sums, in cents.</summary>
internal sealed class PaperOffers(long cap, TimeSpan lifetime, TimeSpan holdLength)
{
    public const long Value = 250;
    public const int PerPerson = 3;
    public const int PerDay = 5;

    public List<PaperCode> Codes { get; } = [];

    public long Cap { get; private set; } = cap;

    public bool IsPaused { get; set; }

    public DateTimeOffset Now { get; set; }

    public long Held => Codes.Count(code => code.IsFree) * Value;

    public long Granted => Codes.Sum(code => code.Granted - code.Reversed);

    public int Redeemed => Codes.Count(code => code.WasUsed);

    public int Reversals { get; private set; }

    public int Lapsed => Codes.Count(code => code.State is PaperState.Void or PaperState.Expired);

    public string Issue(int person)
    {
        if (IsPaused)
            return "Paused";
        if (Codes.Count(code => code.Counts && code.Person == person) >= PerPerson)
            return "PersonLimitReached";
        if (Codes.Count(code => code.Counts && code.IssuedAt.Date == Now.Date) >= PerDay || Held + Granted + Value > Cap)
            return "BudgetExhausted";
        Codes.Add(new PaperCode { Person = person, IssuedAt = Now, ExpiresAt = Now + lifetime });
        return "issued";
    }

    public string Hold(PaperCode code)
    {
        if (Unusable(code) is { } refusal)
            return refusal;
        (code.State, code.HeldUntil, code.Holds) = (PaperState.Held, Now + holdLength, code.Holds + 1);
        return "done";
    }

    public string Redeem(PaperCode code, long order)
    {
        if (Unusable(code) is { } refusal)
            return refusal;
        (code.State, code.WasUsed, code.Granted) = (PaperState.Redeemed, true, Math.Min(Value, order));
        return "written";
    }

    /// <summary>Captures the last hold of a code, whose order is worth the whole benefit.</summary>
    public string Capture(PaperCode code)
    {
        if (code.State != PaperState.Held || Now >= code.HeldUntil)
            return "HoldEnded";
        (code.State, code.WasUsed, code.Granted) = (PaperState.Redeemed, true, Value);
        return "written";
    }

    public string Release(PaperCode code)
    {
        if (code.State != PaperState.Held)
            return "HoldEnded";
        code.State = Now >= code.ExpiresAt ? PaperState.Expired : PaperState.Issued;
        return "done";
    }

    public string Reverse(PaperCode code, long? part)
    {
        var left = code.Granted - code.Reversed;
        var value = part ?? left;
        if (value > left || code.State != PaperState.Redeemed)
            return "ExceedsRedemption";
        if (value == 0)
            return "InvalidAmount";
        code.Reversed += value;
        code.State = value == left ? PaperState.Reversed : PaperState.Redeemed;
        Reversals++;
        return "written";
    }

    public int Void(PaperCode code)
    {
        if (code.State != PaperState.Issued)
            return 0;
        code.State = PaperState.Void;
        return 1;
    }

    public void Sweep()
    {
        foreach (var code in Codes)
        {
            if (code.State == PaperState.Held && Now >= code.HeldUntil)
                code.State = PaperState.Issued;
            if (code.State == PaperState.Issued && Now >= code.ExpiresAt)
                code.State = PaperState.Expired;
        }
    }

    public AmendOutcome Amend(long budget)
    {
        if (budget < Held + Granted)
            return AmendOutcome.BelowUse;
        Cap = budget;
        return AmendOutcome.Amended;
    }

    private string? Unusable(PaperCode code) => code.State switch
    {
        PaperState.Held when Now < code.HeldUntil => "AlreadyHeld",
        PaperState.Issued or PaperState.Held => Now >= code.ExpiresAt ? "Expired" : IsPaused ? "Paused" : null,
        PaperState.Void => "Void",
        PaperState.Expired => "Expired",
        _ => "AlreadyRedeemed",
    };
}
