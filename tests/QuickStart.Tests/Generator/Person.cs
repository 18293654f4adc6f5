namespace QuickStart.Tests.Generator;

/// <summary>An invented person of the sample: who they are, not what any system knows of them.</summary>
internal sealed record Person(int Number, string Given, string Family, string Language, Shop Shop)
{
    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required DateOnly BirthDate { get; init; }

    public string? LoyaltyId { get; init; }

    /// <summary>Their numbers in the CRM; none for a stranger, two for somebody who signed up twice.</summary>
    public IReadOnlyList<string> CustomerIds { get; init; } = [];

    public IReadOnlyList<PersonAccount> Accounts { get; init; } = [];

    /// <summary>How many times they speak up in the season.</summary>
    public int Voice { get; init; }
}
