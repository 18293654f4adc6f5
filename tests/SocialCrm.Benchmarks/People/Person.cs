using SocialCrm.Benchmarks.People.Names;

namespace SocialCrm.Benchmarks.People;

/// <summary>Somebody as they are, before anybody writes them down.</summary>
internal sealed record Person(int Id, Household Home, PersonName Given, DateOnly BirthDate)
{
    /// <summary>Ten digits: the number without its leading zero.</summary>
    public required string Phone { get; init; }

    public string Email { get; set; } = "";

    /// <summary>The other address they use; empty until somebody asks for it.</summary>
    public string SecondEmail { get; set; } = "";
}
