namespace SocialCrm.Customers;

/// <summary>What a step left out on purpose.</summary>
/// <param name="SetAside">Values of the records taken in that are no evidence.</param>
/// <param name="Uncompared">How often a record was not compared in a block, as too many state the same.</param>
internal readonly record struct SkippedWork(int SetAside, int Uncompared)
{
    /// <summary>What was left out of some statements.</summary>
    public static SkippedWork Of(IEnumerable<Statement> read, LinkagePolicy policy, LinkageOutcome outcome)
    {
        var aside = 0;
        foreach (var statement in read)
        {
            aside += statement.SetAside;
            foreach (var value in statement.Values)
                aside += policy.Model.SetsAside(value) ? 1 : 0;
        }

        return new SkippedWork(aside, outcome.Uncompared);
    }
}
