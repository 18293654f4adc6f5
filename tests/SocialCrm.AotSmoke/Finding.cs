namespace SocialCrm.AotSmoke;

/// <summary>A value the walk came upon, beside the one it should be.</summary>
internal sealed record Finding(string What, string Expected, string Actual)
{
    public bool IsWrong => Expected != Actual;

    public override string ToString() => IsWrong ? $"{What}: {Actual}, not {Expected}" : $"{What}: {Actual}";
}
