using SocialCrm.Customers;
using Workbench.CommandLine;

namespace Workbench.Unify;

/// <summary>A record that a user names by its id, or by source and id where several sources have that id.</summary>
internal sealed class SoughtRecord(string option, string name)
{
    private readonly string key = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    private readonly List<(SourceId Source, int Number)> byKey = [];
    private readonly List<(SourceId Source, int Number)> bySourceAndKey = [];

    /// <summary>The record's number in the batch.</summary>
    public int Number => (byKey.Count > 0 ? byKey : bySourceAndKey) switch
    {
        [var one] => one.Number,
        [] => throw new UsageException($"{option} {name}: no record has that id. Check it, and with --rejects FILE whether its row was refused."),
        [var one, ..] => throw new UsageException($"{option} {name}: several sources have a record with that id. Write one as {one.Source}:{name}."),
    };

    /// <summary>Looks whether a record is the one.</summary>
    public void Consider(RecordSource source, ReadOnlySpan<char> candidate, int number)
    {
        if (candidate.SequenceEqual(name))
            byKey.Add((source.Names.Id, number));
        else if (candidate.SequenceEqual(key) && key.Length < name.Length && source.Names.Include(name[..^(key.Length + 1)]))
            bySourceAndKey.Add((source.Names.Id, number));
    }
}
