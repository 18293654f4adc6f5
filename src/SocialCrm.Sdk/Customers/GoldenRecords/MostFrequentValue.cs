namespace SocialCrm.Customers;

/// <summary>Prefers what most records state, whatever its spelling, in the spelling in which most of them state it.</summary>
internal sealed class MostFrequentValue : ValuePreference
{
    protected override IReadOnlyList<GoldenValue> Preferred(IReadOnlyList<GoldenValue> candidates, ValueForms forms)
    {
        var formed = candidates.Select(candidate => (Candidate: candidate, Form: forms.Of(candidate.Value))).ToList();
        // What cannot be read is counted only where nothing else is there.
        var isAnyRead = formed.Exists(value => value.Form is not null);
        var stated = formed
            .Where(value => value.Form is not null || !isAnyRead)
            .GroupBy(value => value.Form ?? value.Candidate.Value.Value, value => value.Candidate, StringComparer.Ordinal);
        var spellings = MostStated(stated)
            .SelectMany(value => MostStated(value.GroupBy(candidate => candidate.Value.Value, StringComparer.Ordinal)))
            .Select(spelling => spelling.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. candidates.Where(candidate => spellings.Contains(candidate.Value.Value))];
    }

    private static IEnumerable<IGrouping<string, GoldenValue>> MostStated(IEnumerable<IGrouping<string, GoldenValue>> values)
    {
        // A record that states a value twice has still stated it once.
        var counted = values.Select(value => (Value: value, Records: value.DistinctBy(candidate => candidate.Record).Count())).ToList();
        var most = counted.Max(value => value.Records);
        return counted.Where(value => value.Records == most).Select(value => value.Value);
    }
}
