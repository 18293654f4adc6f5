using System.Diagnostics.CodeAnalysis;

namespace SocialCrm.Channels;

/// <summary>A dictionary that forgets what was used longest ago rather than grow: its keys come from other people's servers. Not thread-safe.</summary>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> order = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        order.Remove(node);
        order.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    public TValue GetOrAdd(TKey key, Func<TValue> create)
    {
        if (TryGet(key, out var value))
            return value;
        value = create();
        nodes[key] = order.AddFirst((key, value));
        if (nodes.Count > capacity && order.Last is { } oldest)
        {
            nodes.Remove(oldest.Value.Key);
            order.RemoveLast();
        }

        return value;
    }
}
