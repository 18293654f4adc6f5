namespace SocialCrm.Customers;

/// <summary>One column of the table of edit distances, as differences between its cells in the bits of a word.</summary>
internal struct EditColumn(int length)
{
    private readonly ulong last = 1UL << (length - 1);
    private readonly ulong pattern = length == 64 ? ulong.MaxValue : (1UL << length) - 1;
    private ulong rises = ulong.MaxValue;
    private ulong falls;
    private ulong zeros;
    private ulong placesBefore;

    /// <summary>The distance between the whole pattern and the text read so far.</summary>
    public int Distance { get; private set; } = length;

    /// <summary>Reads one character of the text, given the places where the pattern has it.</summary>
    public void Next(ulong places)
    {
        places &= pattern;
        var swaps = ((~zeros & places) << 1) & placesBefore;
        zeros = (((places & rises) + rises) ^ rises) | places | falls | swaps;
        var right = falls | ~(zeros | rises);
        var left = zeros & rises;
        if ((right & last) != 0)
            Distance++;
        else if ((left & last) != 0)
            Distance--;
        right = (right << 1) | 1;
        left <<= 1;
        rises = left | ~(zeros | right);
        falls = right & zeros;
        placesBefore = places;
    }
}
