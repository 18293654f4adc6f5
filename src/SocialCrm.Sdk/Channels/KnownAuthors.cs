using System.Runtime.CompilerServices;
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
/// An author is told by the id of the record, 122 bits of SHA-256, and a face by 62, so that no two are taken for one.
/// </para>
/// <para>
/// Many small tables rather than a large one, because a large one that grows is copied whole, and is big enough to stay in memory until the next
/// full collection. Bounded: some 16 MB at its fullest; a table that is full forgets what it holds and starts anew. Thread-safe.
/// </para>
/// </remarks>
internal sealed class KnownAuthors(TimeProvider time)
{
    private const int TableBits = 8;

    private const int LongestSeconds = 600;

    private readonly long start = time.GetTimestamp();
    private readonly AuthorTable[] tables = [.. Enumerable.Range(0, 1 << TableBits).Select(_ => new AuthorTable())];
    private readonly Lock gate = new();

    public bool IsKnown(SourceRecordId record, Account face)
    {
        KnownAuthor known;
        lock (gate)
        {
            ref var found = ref Table(record).Find(record);
            if (Unsafe.IsNullRef(ref found))
                return false;
            known = found;
        }

        return known.IsConfirmed && Now() - known.ConfirmedAt < LongestSeconds && known.Face == AccountRecord.FaceOf(face);
    }

    /// <summary>Notes that these authors are about to be put.</summary>
    public void Expect(IReadOnlyCollection<SourceRecord> authors)
    {
        if (authors.Count == 0)
            return;
        lock (gate)
        {
            foreach (var author in authors)
                Table(author.Id).Set(KnownAuthor.Expected(author.Id, AccountRecord.FaceOf(author)));
        }
    }

    /// <summary>Notes that the store has these authors, as they were expected.</summary>
    public void Confirm(IReadOnlyCollection<SourceRecord> authors)
    {
        if (authors.Count == 0)
            return;
        var now = Now();
        lock (gate)
        {
            foreach (var author in authors)
            {
                ref var expected = ref Table(author.Id).Find(author.Id);
                if (!Unsafe.IsNullRef(ref expected))
                    expected = expected.Face == AccountRecord.FaceOf(author) ? expected with { ConfirmedAt = now } : KnownAuthor.InDoubt(author.Id);
            }
        }
    }

    // The tables themselves look at the other end of the hash.
    private AuthorTable Table(SourceRecordId record) => tables[(uint)record.GetHashCode() >> (32 - TableBits)];

    private int Now() => (int)time.GetElapsedTime(start).TotalSeconds;
}
