namespace SocialCrm.Attribution;

/// <summary>Finds models by name: the registered ones, and built-in ones with weights or a half-life written into the name.</summary>
internal sealed class ModelCatalog
{
    private readonly IReadOnlyList<IAttributionModel> registered;

    public ModelCatalog(IEnumerable<IAttributionModel> models)
    {
        registered = [.. models];
        foreach (var same in registered.GroupBy(model => model.Name, StringComparer.Ordinal))
        {
            if (string.IsNullOrWhiteSpace(same.Key))
                throw new SocialCrmException($"The attribution model {same.First().GetType().Name} has no name. Give it one that reports can show.");
            if (same.Skip(1).Any())
                throw new SocialCrmException($"Two attribution models are named '{same.Key}'. Give one of them another name.");
        }
    }

    /// <summary>The models of these names in their order, or every registered one.</summary>
    /// <exception cref="ArgumentException">A name is unknown, or stands twice.</exception>
    public IReadOnlyList<IAttributionModel> Choose(IReadOnlyList<string>? names)
    {
        if (names is null)
            return registered;
        if (names.Count == 0)
            throw new ArgumentException("No model is named. Name at least one, or pass null for all of them.", nameof(names));
        var twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any());
        return twice is null
            ? [.. names.Select(Find)]
            : throw new ArgumentException($"The model '{twice.Key}' is named twice. Name each model once.", nameof(names));
    }

    private IAttributionModel Find(string name) =>
        registered.FirstOrDefault(model => string.Equals(model.Name, name, StringComparison.Ordinal))
        ?? ParameterizedModel.Parse(name)
        ?? throw new ArgumentException(
            $"There is no attribution model '{name}'. There are {string.Join(", ", registered.Select(model => model.Name))}, position:F,L and time-decay:HALFLIFE.",
            nameof(name));
}
