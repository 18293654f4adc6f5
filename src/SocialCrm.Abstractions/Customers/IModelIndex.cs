namespace SocialCrm.Customers;

/// <summary>Keeps the model by which records are linked.</summary>
public interface IModelIndex
{
    /// <summary>How often the model was replaced; 0 where none was kept.</summary>
    Task<int> VersionAsync();

    /// <summary>The model as text; empty where none was kept.</summary>
    Task<string> ReadAsync();

    /// <summary>Keeps another model: statements, blocks and links are forgotten, and all records wait to be decided by the new one.</summary>
    Task ReplaceAsync(string model);
}
