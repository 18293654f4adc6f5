namespace SocialCrm.Customers;

/// <summary>One part of a block's key: a code for every value of a field; 0 where the value gives none.</summary>
internal sealed record Part(int Field, uint[] Codes)
{
    /// <summary>The codes of a record, each value's, at most as many as there is room for.</summary>
    public int Collect(in RecordView record, Span<uint> codes)
    {
        var count = 0;
        foreach (var feature in record[Field])
        {
            if (count < codes.Length && Codes[Feature.Value(feature)] is > 0 and var code)
                codes[count++] = code;
        }

        return count;
    }
}
