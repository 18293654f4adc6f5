namespace SocialCrm.Customers;

/// <summary>Compares one aspect of two records, in graded levels: the lower a level, the more it speaks for one person.</summary>
/// <remarks>Pure, symmetric and thread-safe.</remarks>
internal abstract class Comparison(string name, Level[] levels)
{
    public string Name { get; } = name;

    /// <summary>The levels; number 1 is the first.</summary>
    public Level[] Levels { get; } = levels;

    /// <summary>Whether people who live together have this in common more often than strangers.</summary>
    public bool SharedAtHome { get; protected init; }

    /// <summary>Whether people who happen to have one name have this in common more often than strangers.</summary>
    public bool SharedByNamesakes { get; protected init; }

    /// <summary>The field whose frequencies the first level goes by; -1 where it goes by none.</summary>
    public int Field { get; protected init; } = -1;

    public abstract Finding Compare(in RecordView left, in RecordView right);

    /// <summary>What was found of two records, in words without personal data.</summary>
    public virtual string WordsOf(in RecordView left, in RecordView right, Finding finding) => Levels[finding.Level - 1].Words;
}
