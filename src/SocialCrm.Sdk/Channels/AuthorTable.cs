using System.Runtime.CompilerServices;
using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>A small table of authors: open addressing with linear probing, at most three quarters full. Nothing is ever removed but everything at once. Not thread-safe.</summary>
internal sealed class AuthorTable
{
    private const int Smallest = 16;

    // 64 KB, which is still moved and collected with the small objects.
    private const int Largest = 2_048;

    private KnownAuthor[] slots = [];
    private int count;

    /// <summary>The place of an author; a null reference where there is none.</summary>
    public ref KnownAuthor Find(SourceRecordId record)
    {
        if (slots.Length == 0)
            return ref Unsafe.NullRef<KnownAuthor>();
        ref var slot = ref Slot(record);
        return ref slot.Record == record ? ref slot : ref Unsafe.NullRef<KnownAuthor>();
    }

    /// <summary>Adds an author, or takes the place of what was known.</summary>
    public void Set(KnownAuthor author)
    {
        ref var known = ref Find(author.Record);
        if (!Unsafe.IsNullRef(ref known))
        {
            known = author;
            return;
        }

        if (count >= slots.Length / 4 * 3)
            MakeRoom();
        Slot(author.Record) = author;
        count++;
    }

    private void MakeRoom()
    {
        if (slots.Length == Largest)
        {
            Array.Clear(slots);
            count = 0;
            return;
        }

        var before = slots;
        slots = new KnownAuthor[Math.Max(Smallest, before.Length * 2)];
        foreach (var author in before)
        {
            if (author.Record != default)
                Slot(author.Record) = author;
        }
    }

    /// <summary>Where the author is, or would be put.</summary>
    private ref KnownAuthor Slot(SourceRecordId record)
    {
        for (var at = record.GetHashCode(); ; at++)
        {
            ref var slot = ref slots[at & (slots.Length - 1)];
            if (slot.Record == record || slot.Record == default)
                return ref slot;
        }
    }
}
