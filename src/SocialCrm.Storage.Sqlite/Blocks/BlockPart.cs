using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>The recent entries of one range of keys.</summary>
internal sealed class BlockPart
{
    private ulong[] keys = [];
    private SourceRecordId[] records = [];

    public int Count { get; private set; }

    /// <summary>Adds the records of a block to some that are known, up to so many in all, each once; makes the list where there is something to put into it.</summary>
    public void AddTo(ref List<SourceRecordId>? known, ulong key, int most)
    {
        for (var at = Find(key, 0); at >= 0; at = Find(key, at + 1))
        {
            if (known is null)
                known = [];
            else if (known.Count >= most)
                return;
            if (!known.Contains(records[at]))
                known.Add(records[at]);
        }
    }

    /// <summary>Whether a record is in a block.</summary>
    public bool Holds(in BlockMember member) => PlaceOf(member) >= 0;

    /// <summary>Adds an entry that is not there.</summary>
    public void Add(in BlockMember member)
    {
        if (Count == keys.Length)
        {
            Array.Resize(ref keys, Math.Max(16, 2 * Count));
            Array.Resize(ref records, keys.Length);
        }

        (keys[Count], records[Count]) = (member.Key, member.Record);
        Count++;
    }

    public bool Remove(in BlockMember member)
    {
        var at = PlaceOf(member);
        if (at < 0)
            return false;
        Count--;
        (keys[at], records[at]) = (keys[Count], records[Count]);
        return true;
    }

    /// <summary>Hands all entries out in the order of their keys, and keeps none.</summary>
    public BlockMember[] Empty()
    {
        var members = new BlockMember[Count];
        for (var i = 0; i < members.Length; i++)
            members[i] = new BlockMember(keys[i], records[i]);
        Array.Sort(members, (one, other) => one.Key.CompareTo(other.Key));
        Count = 0;
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
