namespace SocialCrm.Customers;

/// <summary>Decides which words of a name are the given and which the family name; the ranges it answers are of words.</summary>
internal static class NameOrder
{
    /// <summary>A name in the usual order of its language. A single word is a given name.</summary>
    public static PersonNameParts Usual(NameWords words)
    {
        var (start, end) = (words.Start, words.End);
        if (words.Count == 1)
            return new PersonNameParts(start..end, default, default, words.Generation);
        if (RomanisedNames.HasFamilyFirst(words))
            return new PersonNameParts((start + 1)..end, default, start..(start + 1), words.Generation);
        if (NameTitles.IsLeadingParticle(words[start]))
            return new PersonNameParts(default, default, start..end, words.Generation);
        var givenEnd = start + 1;
        while (givenEnd < end - 1 && words.IsJoined(givenEnd))
            givenEnd++;
        var family = FamilyStart(words, givenEnd);
        return new PersonNameParts(start..givenEnd, givenEnd..family, family..end, words.Generation);
    }

    /// <summary>A name that was written "Family, Given": so many words, titles among them, before the comma.</summary>
    public static PersonNameParts Turned(NameWords words, int beforeComma)
    {
        var (start, end) = (words.Start, words.End);
        var comma = Math.Clamp(beforeComma, start, end);
        while (comma < end - 1 && NameTitles.IsTitle(words[comma]))
            comma++;
        var givenEnd = Math.Min(comma + 1, end);
        while (givenEnd < end && words.IsJoined(givenEnd))
            givenEnd++;
        // "Beethoven, Ludwig van"
        var familyEnd = Math.Clamp(beforeComma, start, end);
        return new PersonNameParts(comma..givenEnd, givenEnd..end, start..familyEnd, words.Generation);
    }

    private static int FamilyStart(NameWords words, int givenEnd)
    {
        // A particle of the north begins the family name wherever it stands: ludwig mies van der rohe meyer.
        for (var i = givenEnd; i < words.End - 1; i++)
        {
            if (words[i] is "van" or "von" or "vom" or "der" or "bin" or "ibn" or "bint")
                return i;
        }

        var start = words.End - 1;
        while (start > givenEnd && (words.IsJoined(start) && words[start].Length > 1 || NameTitles.IsParticle(words[start - 1])))
            start--;
        return start;
    }
}
