using BenchmarkDotNet.Attributes;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.Micro;

/// <summary>What bringing the values of one record to their one spelling costs; linking does it for every record.</summary>
[MemoryDiagnoser]
public class NormalisationBenchmarks
{
    private readonly char[] destination = new char[256];
    private readonly string given = "elizabeth";
    private readonly string family = "schwarzenegger";
    private readonly string name = "anna berg";
    private readonly string birthDate = "1980-05-03";
    private readonly string bio = "Designer | Wells | IG: @anna.berg | annaberg.co.uk";

    [Benchmark]
    public int Name() => NameText.Fold("Anna-Maria O'BRIEN", destination, out var written) ? written : 0;

    [Benchmark]
    public int AccentedName() => NameText.Fold("Zoë Müller", destination, out var written) ? written : 0;

    [Benchmark]
    public int FullName() => PersonNames.TryRead("van der Berg, Dr. Anna Maria", destination, out var written, out _) ? written : 0;

    [Benchmark]
    public int ChineseName() => Romanisation.TryRomanise("王小明", destination, out var written) ? written : 0;

    [Benchmark]
    public bool Nickname() => Nicknames.Related(given, "beth");

    [Benchmark]
    public uint Sound() => Phonetic.Code(family);

    [Benchmark]
    public int Email() => EmailAddress.TryNormalise("Anna.Berg@ice.example", destination, out var written) ? written : 0;

    [Benchmark]
    public int Phone() => PhoneNumber.TryNormalise("07911 123456", "GB", destination, out var written) ? written : 0;

    [Benchmark]
    public int BirthDate() => PartialDate.Parse(birthDate);

    [Benchmark]
    public int Handle() => HandleText.Core("@therealanna.berg_84", destination, out var written) ? written : 0;

    [Benchmark]
    public int Findings()
    {
        var findings = 0;
        foreach (var finding in TextEvidence.In(bio))
            findings += finding.Place.Start.Value;
        return findings;
    }

    [Benchmark]
    public int Distance() => Distances.DamerauLevenshtein(name, "ana brgg", 3);

    [Benchmark]
    public double Jaro() => Similarities.JaroWinkler(name, "ana brgg");
}
