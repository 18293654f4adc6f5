#pragma warning disable CA1822
using System.Diagnostics;

namespace SocialCrm.Customers;

/// <summary>Collects source records, column by column, for <see cref="RecordLinker"/>.</summary>
/// <remarks>Not thread-safe. What was received is normalised while the next records are added.</remarks>
public sealed class RecordBatch
{
    private readonly List<string> keys = [];
    private readonly Dictionary<(AttributeKind, string?), AttributeSlot> slots = [];
    private readonly Dictionary<SourceId, int> sources = [];

    /// <summary>Makes an empty batch.</summary>
    /// <param name="options">How it will be linked.</param>
    public RecordBatch(LinkageOptions options) => ArgumentNullException.ThrowIfNull(options);

    /// <summary>How many records were added.</summary>
    public int Count => keys.Count;

    /// <summary>The column of a kind and qualifier.</summary>
    public AttributeSlot Slot(AttributeKind kind, string? qualifier = null)
    {
        if (!slots.TryGetValue((kind, qualifier), out var slot))
            slots[(kind, qualifier)] = slot = new AttributeSlot(slots.Count);
        return slot;
    }

    /// <summary>The number of a source.</summary>
    /// <param name="source">The system.</param>
    /// <param name="unique">Whether the source holds nobody twice.</param>
    public int Source(SourceId source, bool unique = false)
    {
        Debug.Assert(!unique || source != default, "A source has a name.");
        if (!sources.TryGetValue(source, out var number))
            sources[source] = number = sources.Count;
        return number;
    }

    /// <summary>Begins a record.</summary>
    /// <param name="source">The number of its source.</param>
    /// <param name="key">The source's own key of it.</param>
    public void Begin(int source, ReadOnlySpan<char> key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(source);
        keys.Add(key.ToString());
    }

    /// <summary>Adds a value to the record begun last; an empty one is no value.</summary>
    public void Set(AttributeSlot slot, ReadOnlySpan<char> value) => ArgumentOutOfRangeException.ThrowIfNegative(slot.Index + value.Length);

    /// <summary>Ends the record begun last.</summary>
    public void End() => ArgumentOutOfRangeException.ThrowIfZero(Count);

    /// <summary>The key of a record.</summary>
    /// <param name="record">Its number, from 0, in the order in which records were added.</param>
    public string KeyOf(int record) => keys[record];
}
