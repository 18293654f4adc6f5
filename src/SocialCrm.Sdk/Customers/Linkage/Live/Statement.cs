namespace SocialCrm.Customers;

/// <summary>What a record says once it is normalised: all that blocks and comparisons go by.</summary>
/// <remarks>Immutable. The same record gives the same statement on every machine, with whatever others it came.</remarks>
internal sealed class Statement
{
    private readonly StatementValue[] values;

    /// <summary>Makes a statement.</summary>
    /// <param name="id">The record's id.</param>
    /// <param name="source">Its source.</param>
    /// <param name="values">Its values in ascending order, each once.</param>
    /// <param name="isDecided">Whether anything was decided of the record, so that it is of a kind of its own.</param>
    public Statement(SourceRecordId id, string source, StatementValue[] values, bool isDecided = false)
    {
        Id = id;
        Source = source;
        this.values = values;
        var hash = TextHash.Of(source);
        foreach (var value in values)
            hash = TextHash.Combine(hash, value.Hash());
        IsDecided = isDecided;
        Kind = isDecided ? TextHash.Combine(hash, TextHash.Of(id.Value.ToString())) : hash;
    }

    public SourceRecordId Id { get; }

    public string Source { get; }

    public ReadOnlySpan<StatementValue> Values => values;

    public bool IsDecided { get; }

    /// <summary>Handles that the record, an account, was seen with on its own channel, whether it still speaks for them or not: see <see cref="HandleHolders"/>.</summary>
    public HeldHandle[] Held { get; init; } = [];

    /// <summary>How many values stand for nobody and are not among <see cref="Values"/>; 0 once the statement was stored.</summary>
    public int SetAside { get; init; }

    /// <summary>Equal for records of one source that state the same and of which nothing was decided.</summary>
    public ulong Kind { get; }

    /// <summary>The same of a record of which something was decided, or nothing.</summary>
    public Statement As(bool isDecided) => isDecided == IsDecided ? this : new Statement(Id, Source, values, isDecided) { Held = Held };

    /// <summary>Whether another one is of the same kind.</summary>
    public bool IsLike(Statement other) => Kind == other.Kind && Source == other.Source && Values.SequenceEqual(other.Values) && Held.AsSpan().SequenceEqual(other.Held);

    /// <summary>The same record with other values.</summary>
    public Statement With(StatementValue[] others) => new(Id, Source, others, IsDecided) { Held = Held };
}
