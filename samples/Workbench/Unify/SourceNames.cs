using SocialCrm.Customers;

namespace Workbench.Unify;

/// <summary>What a user may call a source.</summary>
/// <param name="Id">Its name.</param>
/// <param name="File">The file that it is; null where a column names sources.</param>
internal sealed record SourceNames(SourceId Id, string? File)
{
    public bool Include(string name) =>
        Id.Value.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase) || (File is not null && (name == File || name == Path.GetFileName(File)));
}
