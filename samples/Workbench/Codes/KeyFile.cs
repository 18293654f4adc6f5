using SocialCrm.Offers;
using Workbench.CommandLine;
using Workbench.Csv;

namespace Workbench.Codes;

/// <summary>Reads a key, as <see cref="OfferOptions.CodeKey"/> has it.</summary>
internal static class KeyFile
{
    private const int LongestText = 4_096;

    public static byte[] Load(string path)
    {
        var key = new byte[LongestText];
        if (Convert.TryFromBase64String(Read(path).Trim(), key, out var length) && length == CodeSeries.KeyLength)
            return key[..length];
        throw InputException.At(path, new RowFault(1, "1", $"there is no key of {CodeSeries.KeyLength} bytes in base64. Make one with 'openssl rand -base64 {CodeSeries.KeyLength}'."));
    }

    private static string Read(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{path}: is a folder. Name the file of the key.");
        try
        {
            using var file = new StreamReader(path);
            var text = new char[LongestText];
            return new string(text, 0, file.ReadBlock(text));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be read. Check that it exists and that this account may read it.");
        }
    }
}
