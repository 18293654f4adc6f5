namespace SocialCrm.Testing.Tests.Plaza;

internal sealed class PlazaOptions
{
    public string Password { get; set; } = "";

    public string VerifyToken { get; set; } = "";

    public IReadOnlyList<string> SigningSecrets { get; set; } = [];

    public PlazaBug Bug { get; set; }
}
