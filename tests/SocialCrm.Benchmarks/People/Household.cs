using SocialCrm.Benchmarks.People.Names;

namespace SocialCrm.Benchmarks.People;

/// <summary>What people who live together share.</summary>
/// <param name="Family">Their family name.</param>
/// <param name="Town">Where they live.</param>
/// <param name="Postcode">Where in the town.</param>
/// <param name="Phone">Ten digits: the number without its leading zero.</param>
internal sealed record Household(PersonName Family, Town Town, string Postcode, string Phone);
