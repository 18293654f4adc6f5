using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>Remembers which authors the store has with the face they show, so that somebody who writes often is not put again with every page.</summary>
/// <remarks>
/// <para>
/// A face counts from the moment in which the store has confirmed it. While another face of the author is on its way nobody counts as known,
/// because which of the two the store ends up with is not known either.
/// </para>
/// <para>
/// It counts for ten minutes: other hosts write to the same store, and this is how long a face that they changed stays unnoticed. Erasure needs
/// no word to this memory: the store leaves out an erased person's interactions by itself.
/// </para>
/// <para>
/// An author is told by the id of the record, 122 bits of SHA-256, and a face by 62, so that no two are taken for one. Bounded: some 13 MB
/// at its fullest, then it starts anew. Thread-safe.
/// </para>
/// </remarks>
internal sealed class KnownAuthors(TimeProvider time)
{
    // The most that a dictionary holds before it grows to twice the size.
    private const int Most = 324_449;

    private const int LongestSeconds = 600;
    private const int Unconfirmed = -1;

    private readonly long start = time.GetTimestamp();
    private readonly Dictionary<SourceRecordId, Entry> entries = [];
    private readonly Lock gate = new();

    public bool IsKnown(SourceRecordId record, Account face)
    {
        Entry entry;
        lock (gate)
        {
            if (!entries.TryGetValue(record, out entry))
                return false;
        }

        return entry.ConfirmedAt is not Unconfirmed && Now() - entry.ConfirmedAt < LongestSeconds && entry.Face == AccountRecord.FaceOf(face);
    }

    /// <summary>Notes that these authors are about to be put.</summary>
    public void Expect(IReadOnlyCollection<KeyedRecord> authors)
    {
        if (authors.Count == 0)
            return;
        lock (gate)
        {
            foreach (var author in authors)
            {
                if (entries.Count >= Most)
                    entries.Clear();
                entries[author.Id] = new Entry(AccountRecord.FaceOf(author.Record), Unconfirmed);
            }
        }
    }

    /// <summary>Notes that the store has these authors, as they were expected.</summary>
    public void Confirm(IReadOnlyCollection<KeyedRecord> authors)
    {
        if (authors.Count == 0)
            return;
        var now = Now();
        lock (gate)
        {
            foreach (var author in authors)
            {
                if (!entries.TryGetValue(author.Id, out var expected))
                    continue;
                if (expected.Face == AccountRecord.FaceOf(author.Record))
                    entries[author.Id] = expected with { ConfirmedAt = now };
                else
                    entries.Remove(author.Id);
            }
        }
    }

    private int Now() => (int)time.GetElapsedTime(start).TotalSeconds;

    /// <summary>Small, because there are many: a face, and the second in which the store confirmed it.</summary>
    private readonly record struct Entry(ulong Face, int ConfirmedAt);
}
