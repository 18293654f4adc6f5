namespace SocialCrm.Customers;

/// <summary>What comparisons and blocks ask of a name again and again, found out once for each.</summary>
internal sealed class NameTraits
{
    private readonly bool[] hasForms;

    public NameTraits(ValueTable names)
    {
        Sounds = new uint[names.Count];
        hasForms = new bool[names.Count];
        Portions.Each((names.Count + 4_095) / 4_096, Environment.ProcessorCount, portion =>
        {
            for (var name = portion * 4_096; name < Math.Min(Count, (portion + 1) * 4_096); name++)
            {
                Sounds[name] = Phonetic.Code(names[name]);
                hasForms[name] = !Nicknames.GroupsOf(names[name]).IsEmpty;
            }
        });
    }

    public int Count => Sounds.Length;

    /// <summary>How each name sounds; 0 where that cannot be told.</summary>
    public uint[] Sounds { get; }

    /// <summary>Whether other forms of a name are known.</summary>
    public bool HasForms(int name) => hasForms[name];
}
