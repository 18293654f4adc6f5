using SocialCrm;
using SocialCrm.Customers;
using Workbench.CommandLine;
using Workbench.Output;

namespace Workbench.Unify;

/// <summary>Reads and writes saved models.</summary>
internal static class ModelFile
{
    public static async Task<LinkageModel> LoadAsync(string path)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await LinkageModel.LoadAsync(file);
        }
        catch (SocialCrmException fault)
        {
            throw new UsageException($"{path}: {fault.Message} --save-model writes such a file.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be read. Check that it exists and that this account may read it.");
        }
    }

    public static async Task SaveAsync(LinkageModel model, string path)
    {
        using var file = new AtomicFile(path);
        using var text = new MemoryStream();
        await model.SaveAsync(text);
        text.WriteTo(file.Stream);
        file.Commit();
    }
}
