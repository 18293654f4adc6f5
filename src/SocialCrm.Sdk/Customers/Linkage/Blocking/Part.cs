namespace SocialCrm.Customers;

/// <summary>One part of a block's key: a code for every value of a field; 0 where the value gives none.</summary>
internal sealed record Part(int Field, uint[] Codes)
{
    /// <summary>Further codes of the few values that have several; null where none has.</summary>
    public IReadOnlyDictionary<int, uint[]>? Further { get; init; }

    /// <summary>The codes of a record's values, ascending and each once; where there is not room for all, the smallest: which they are does not depend on the batch.</summary>
    public int Collect(in RecordView record, Span<uint> codes)
    {
        var features = record[Field];
        if (features.Length == 1 && Further is null)
        {
            codes[0] = Codes[Feature.Value(features[0])];
            return codes[0] == 0 ? 0 : 1;
        }

        var count = 0;
        foreach (var feature in features)
        {
            count = Keep(Codes[Feature.Value(feature)], codes, count);
            if (Further is null || !Further.TryGetValue(Feature.Value(feature), out var further))
                continue;
            foreach (var code in further)
                count = Keep(code, codes, count);
        }

        return count;
    }

    /// <summary>Puts a code among the smallest ones, ascending and each once; answers how many there are now. 0 is none.</summary>
    public static int Keep(uint code, Span<uint> codes, int count)
    {
        var place = 0;
        while (place < count && codes[place] < code)
            place++;
        if (code == 0 || place == codes.Length || place < count && codes[place] == code)
            return count;
        count = Math.Min(count + 1, codes.Length);
        codes[place..(count - 1)].CopyTo(codes[(place + 1)..]);
        codes[place] = code;
        return count;
    }
}
