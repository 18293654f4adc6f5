using System.Collections.Frozen;

namespace SocialCrm.Customers;

/// <summary>Chooses by the rules of each kind.</summary>
internal sealed class RulesByKind(IEnumerable<KeyValuePair<AttributeKind, ISurvivorshipRule>> rules, ISurvivorshipRule others) : ISurvivorshipRule
{
    private readonly FrozenDictionary<AttributeKind, ISurvivorshipRule> rules = rules.ToFrozenDictionary();

    public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates) =>
        rules.GetValueOrDefault(candidates[0].Value.Kind, others).Choose(candidates);
}
