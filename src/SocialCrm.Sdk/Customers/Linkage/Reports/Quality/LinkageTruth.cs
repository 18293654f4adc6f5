using System.Globalization;
using System.Runtime.InteropServices;

namespace SocialCrm.Customers;

/// <summary>The true person of every record of a batch, as far as it is known, to judge a linkage by.</summary>
/// <remarks>Not thread-safe while labels are added; any number of threads may read. A label takes four bytes, and each person's id is kept once.</remarks>
public sealed class LinkageTruth
{
    internal const int Unknown = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<int> labels = [];

    /// <summary>Makes one that knows of no record yet.</summary>
    public LinkageTruth() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many records were added.</summary>
    public int Count => labels.Count;

    /// <summary>How many of them have no label; they are left out of every measure.</summary>
    public int Unlabelled { get; private set; }

    /// <summary>How many people there are.</summary>
    public int People => numbers.Count;

    internal ReadOnlySpan<int> Labels => CollectionsMarshal.AsSpan(labels);

    /// <summary>Adds the person of the next record, in the order in which records were added to the batch.</summary>
    /// <param name="person">Any id, compared letter by letter; where it is empty or blank the person is unknown.</param>
    public void Add(ReadOnlySpan<char> person)
    {
        var number = Unknown;
        if (person.IsWhiteSpace())
            Unlabelled++;
        else if (!bySpan.TryGetValue(person, out number))
            bySpan[person] = number = numbers.Count;
        labels.Add(number);
    }

    internal bool AreOne(int left, int right) => labels[left] != Unknown && labels[left] == labels[right];

    internal bool AreTwo(int left, int right) => labels[left] != Unknown && labels[right] != Unknown && labels[left] != labels[right];

    internal void DemandCount(int records)
    {
        if (Count == records)
            return;
        var counts = string.Create(CultureInfo.InvariantCulture, $"{Count} labels for {records} records");
        throw new ArgumentException($"There are {counts}. Add one for each record, an empty one where the person is unknown.");
    }
}
