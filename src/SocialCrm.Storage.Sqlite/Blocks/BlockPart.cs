using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>The recent entries of one range of keys: few, unless many records share a block.</summary>
internal sealed class BlockPart
{
    // From so many entries on, a search through all of them costs more than a set.
    private const int Many = 1_024;

    private ulong[] keys = [];
    private SourceRecordId[] records = [];
    private HashSet<BlockMember>? all;

    public int Count { get; private set; }

    /// <summary>Adds the records of a block to some that are known, up to so many in all, each once; makes the list where there is something to put into it.</summary>
    public void AddTo(ref List<SourceRecordId>? known, ulong key, int most)
    {
        for (var at = Find(key, 0); at >= 0 && (known?.Count ?? 0) < most; at = Find(key, at + 1))
        {
            known ??= [];
            if (!known.Contains(records[at]))
                known.Add(records[at]);
        }
    }

    /// <summary>Adds an entry; false where it is there already.</summary>
    public bool Add(in BlockMember member)
    {
        if (all is null ? PlaceOf(member) >= 0 : !all.Add(member))
            return false;
        if (Count == keys.Length)
        {
            Array.Resize(ref keys, Math.Max(16, 2 * Count));
            Array.Resize(ref records, keys.Length);
        }

        (keys[Count], records[Count]) = (member.Key, member.Record);
        Count++;
        if (all is null && Count > Many)
            all = [.. Members()];
        return true;
    }

    /// <summary>Takes an entry out; false where it is not there.</summary>
    public bool Remove(in BlockMember member)
    {
        if (all?.Remove(member) is false)
            return false;
        var at = PlaceOf(member);
        if (at < 0)
            return false;
        Count--;
        (keys[at], records[at]) = (keys[Count], records[Count]);
        return true;
    }

    /// <summary>Hands all entries out in the order of their keys, and keeps none.</summary>
    public BlockMember[] Drain()
    {
        var members = Members();
        Array.Sort(members, (one, other) => one.Key.CompareTo(other.Key));
        (keys, records, all, Count) = ([], [], null, 0);
        return members;
    }

    private BlockMember[] Members()
    {
        var members = new BlockMember[Count];
        for (var i = 0; i < members.Length; i++)
            members[i] = new BlockMember(keys[i], records[i]);
        return members;
    }

    private int PlaceOf(in BlockMember member)
    {
        var at = Find(member.Key, 0);
        while (at >= 0 && records[at] != member.Record)
            at = Find(member.Key, at + 1);
        return at;
    }

    private int Find(ulong key, int from)
    {
        var found = keys.AsSpan(from, Count - from).IndexOf(key);
        return found < 0 ? -1 : from + found;
    }
}
