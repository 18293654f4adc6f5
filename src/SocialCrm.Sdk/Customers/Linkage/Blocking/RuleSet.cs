namespace SocialCrm.Customers;

/// <summary>Some blocking rules with their parts, each part once: what rules have in common is looked up once for a record.</summary>
internal sealed class RuleSet
{
    private readonly int[][] partsOf;

    public RuleSet(BlockRule[] rules)
    {
        Rules = rules;
        Parts = [.. rules.SelectMany(rule => rule.Parts).Distinct()];
        partsOf = Array.ConvertAll(rules, rule => Array.ConvertAll(rule.Parts, part => Array.IndexOf(Parts, part)));
    }

    public BlockRule[] Rules { get; }

    public Part[] Parts { get; }

    /// <summary>Room for the codes of one record.</summary>
    public RecordCodes NewCodes() => new(new uint[Parts.Length * RecordCodes.Most], new int[Parts.Length]);

    /// <summary>A rule's keys of the record whose codes were taken.</summary>
    public Span<uint> Keys(int rule, in RecordCodes codes, Span<uint> keys) => keys[..Rules[rule].Keys(codes, partsOf[rule], keys)];
}
