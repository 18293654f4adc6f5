namespace SocialCrm.Benchmarks.Offers;

/// <summary>What somebody writes by hand who wants the same rows under the same unique indexes, and asks nothing about people, limits or states.</summary>
internal interface IOfferBaseline : IAsyncDisposable
{
    /// <summary>Grants numbers in one transaction: one conditional write of the budget, and for each its request, its grant and its event.</summary>
    Task GrantAsync(IReadOnlyList<int> numbers);

    /// <summary>The pattern that is found most: a transaction for each grant, which locks the budget's row while it works.</summary>
    Task GrantLockedAsync(int number);

    /// <summary>Uses a code by one conditional statement.</summary>
    Task<bool> RedeemAsync(byte[] codeHash);
}
