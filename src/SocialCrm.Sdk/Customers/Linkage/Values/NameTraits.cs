namespace SocialCrm.Customers;

/// <summary>What comparisons and blocks ask of a name again and again, found out once for each.</summary>
internal sealed class NameTraits
{
    private readonly Traits[] traits;

    public NameTraits(ValueTable names)
    {
        Sounds = new uint[names.Count];
        traits = new Traits[names.Count];
        Portions.Each((names.Count + 4_095) / 4_096, Environment.ProcessorCount, portion =>
        {
            for (var name = portion * 4_096; name < Math.Min(Count, (portion + 1) * 4_096); name++)
            {
                Sounds[name] = Phonetic.Code(names[name]);
                traits[name] = Of(names[name]);
            }
        });
    }

    [Flags]
    private enum Traits : byte
    {
        Forms = 1,
        Surname = 2,
        Han = 4,
    }

    public int Count => Sounds.Length;

    /// <summary>How each name sounds; 0 where that cannot be told.</summary>
    public uint[] Sounds { get; }

    /// <summary>Whether other forms of both names are known.</summary>
    public bool HaveForms(int left, int right) => (traits[left] & traits[right] & Traits.Forms) != 0;

    /// <summary>Whether both names are family names that are romanised in several ways.</summary>
    public bool AreSurnames(int left, int right) => (traits[left] & traits[right] & Traits.Surname) != 0;

    /// <summary>Whether one of the names, and not the other, is in Han characters.</summary>
    public bool IsOneHan(int left, int right) => ((traits[left] ^ traits[right]) & Traits.Han) != 0;

    private static Traits Of(ReadOnlySpan<char> name) =>
        (Nicknames.GroupsOf(name).IsEmpty ? 0 : Traits.Forms)
        | (Romanisation.SurnameGroup(name) == 0 ? 0 : Traits.Surname)
        | (Romanisation.IsHan(name) ? Traits.Han : 0);
}
