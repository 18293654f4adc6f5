using SocialCrm.Customers;
using Workbench.CommandLine;

namespace Workbench.Unify;

/// <summary>A record that a user names by its id, or by source and id where several sources have that id.</summary>
internal sealed class SoughtRecord(string option, string name)
{
    private readonly List<(SourceId Source, string Key, int Number)> byKey = [];
    private readonly List<(SourceId Source, string Key, int Number)> bySourceAndKey = [];

    /// <summary>The record's number in the batch.</summary>
    public int Number => (byKey.Count > 0 ? byKey : bySourceAndKey) switch
    {
        [var one] => one.Number,
        [] => throw new UsageException($"{option} {name}: no record has that id. Check it, and with --rejects FILE whether its row was refused."),
        [var one, ..] => throw new UsageException($"{option} {name}: several sources have a record with that id. Write one as {one.Source}:{one.Key}."),
    };

    /// <summary>Looks whether a record is the one. Sources and ids may hold colons themselves, so the name is compared with what the record is called.</summary>
    public void Consider(RecordSource source, ReadOnlySpan<char> candidate, int number)
    {
        if (candidate.SequenceEqual(name))
            byKey.Add((source.Names.Id, name, number));
        else if (IsBehindColon(candidate) && source.Names.Include(name[..^(candidate.Length + 1)]))
            bySourceAndKey.Add((source.Names.Id, candidate.ToString(), number));
    }

    private bool IsBehindColon(ReadOnlySpan<char> candidate) =>
        candidate.Length < name.Length && name[^(candidate.Length + 1)] == ':' && name.AsSpan().EndsWith(candidate, StringComparison.Ordinal);
}
