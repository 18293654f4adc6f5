namespace SocialCrm.Customers;

/// <summary>What is known of some pairs of records of a batch: that they are one person, or two. Evidence for training alone: it decides nothing.</summary>
/// <remarks>
/// Label pairs as they come rather than the doubtful ones alone: how often people are found to agree is taken for how often they do.
/// What shall hold whatever the records say is for <see cref="RecordBatch.Link"/> and <see cref="RecordBatch.Unlink"/>. Immutable, thread-safe.
/// </remarks>
public sealed class LinkageLabels
{
    // Of a person of more records, each with its next ones stands for all pairs.
    private const int MostNext = 8;

    private readonly ulong[] different;
    private readonly int[] people;

    /// <summary>Takes pairs that were labelled.</summary>
    /// <param name="same">Pairs of records of one person, by their numbers from 0, in the order in which records were added to the batch.</param>
    /// <param name="different">Pairs of records of two people.</param>
    /// <exception cref="ArgumentException">A pair is labelled both ways, is one record twice, or has a negative number.</exception>
    public LinkageLabels(IEnumerable<(int Left, int Right)> same, IEnumerable<(int Left, int Right)> different)
    {
        SamePairs = Distinct(same, nameof(same));
        this.different = Distinct(different, nameof(different));
        people = [];
        if (Array.Exists(this.different, pair => SamePairs.AsSpan().BinarySearch(pair) >= 0))
            throw new ArgumentException("A pair is labelled as one person and as two. Leave one of the labels out.", nameof(different));
    }

    private LinkageLabels(LinkageTruth truth)
    {
        people = truth.Labels.ToArray();
        different = [];
        SamePairs = [.. PairsOf(new RecordGroups(people, truth.People))];
        Array.Sort(SamePairs);
    }

    /// <summary>Pairs of one person, in order.</summary>
    internal ulong[] SamePairs { get; }

    /// <summary>Labels every pair of records whose people are known.</summary>
    /// <param name="truth">The true person of every record of the batch; those without a label are in no pair.</param>
    public static LinkageLabels Of(LinkageTruth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        return new LinkageLabels(truth);
    }

    /// <summary>What a pair is labelled as.</summary>
    internal HardRule this[ulong pair]
    {
        get
        {
            if (people.Length == 0)
                return SamePairs.AsSpan().BinarySearch(pair) >= 0 ? HardRule.Same : different.AsSpan().BinarySearch(pair) >= 0 ? HardRule.Different : HardRule.None;
            var (one, other) = (people[PairList.First(pair)], people[PairList.Second(pair)]);
            return one == LinkageTruth.Unknown || other == LinkageTruth.Unknown ? HardRule.None : one == other ? HardRule.Same : HardRule.Different;
        }
    }

    /// <summary>Pairs of two people: those labelled one by one, or those among candidates of whom the people are known.</summary>
    internal ulong[] DifferentPairs(ReadOnlySpan<ulong> candidates)
    {
        if (people.Length == 0)
            return different;
        var found = new List<ulong>();
        foreach (var pair in candidates)
        {
            if (this[pair] == HardRule.Different)
                found.Add(pair);
        }

        return [.. found];
    }

    /// <exception cref="ArgumentException">A label is of a record that is not there, or not every record has its person.</exception>
    internal void DemandRecords(int count)
    {
        if (people.Length > 0 && people.Length != count)
            throw new ArgumentException($"There are not as many people as records in {nameof(LinkageTruth)}. Add one for each record, an empty one where the person is unknown.");
        if (Array.Exists(SamePairs, IsOutside) || Array.Exists(different, IsOutside))
            throw new ArgumentException("A label is of a record that the batch does not have. Records are numbered from 0, in the order in which they were added.");

        bool IsOutside(ulong pair) => PairList.Second(pair) >= count;
    }

    private static ulong[] Distinct(IEnumerable<(int Left, int Right)> pairs, string name)
    {
        ArgumentNullException.ThrowIfNull(pairs, name);
        var all = new SortedSet<ulong>();
        foreach (var (left, right) in pairs)
        {
            if (left < 0 || right < 0 || left == right)
                throw new ArgumentException("A label names two records by their numbers, from 0.", name);
            all.Add(PairList.Of(left, right));
        }

        return [.. all];
    }

    private static IEnumerable<ulong> PairsOf(RecordGroups people)
    {
        for (var person = 0; person < people.Count; person++)
        {
            var records = people[person].ToArray();
            for (var i = 0; i < records.Length; i++)
            {
                for (var next = i + 1; next < Math.Min(records.Length, i + 1 + MostNext); next++)
                    yield return PairList.Of(records[i], records[next]);
            }
        }
    }
}
