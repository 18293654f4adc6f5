using System.Collections.Frozen;

namespace SocialCrm.Offers;

/// <summary>Says which products are meant.</summary>
public abstract record ProductSelection
{
    private ProductSelection()
    {
    }

    /// <summary>Every product.</summary>
    public static ProductSelection Everything { get; } = new All();

    /// <summary>Products by their SKU.</summary>
    /// <exception cref="ArgumentException">None is named.</exception>
    public static ProductSelection Skus(params IEnumerable<string> skus) => new Named(skus, []);

    /// <summary>Products by one of their categories.</summary>
    /// <exception cref="ArgumentException">None is named.</exception>
    public static ProductSelection Categories(params IEnumerable<string> categories) => new Named([], categories);

    /// <summary>Whether a line's product is meant.</summary>
    public abstract bool Covers(CartLine line);

    /// <summary>Every product.</summary>
    public sealed record All : ProductSelection
    {
        internal All()
        {
        }

        /// <inheritdoc/>
        public override bool Covers(CartLine line) => true;
    }

    /// <summary>Products that have one of the SKUs or are of one of the categories. Names are compared to the letter.</summary>
    public sealed record Named : ProductSelection
    {
        /// <summary>Takes the names.</summary>
        /// <exception cref="ArgumentException">None is named, or a name is blank.</exception>
        public Named(IEnumerable<string> skus, IEnumerable<string> categories)
        {
            ArgumentNullException.ThrowIfNull(skus);
            ArgumentNullException.ThrowIfNull(categories);
            Skus = skus.ToFrozenSet(StringComparer.Ordinal);
            Categories = categories.ToFrozenSet(StringComparer.Ordinal);
            if (Skus.Count + Categories.Count == 0)
                throw new ArgumentException("Name at least one SKU or category, or use ProductSelection.Everything.", nameof(skus));
            if (Skus.Concat(Categories).Any(string.IsNullOrWhiteSpace))
                throw new ArgumentException("A SKU or category is not blank. Leave it out.", nameof(skus));
        }

        /// <summary>The SKUs.</summary>
        public new IReadOnlySet<string> Skus { get; }

        /// <summary>The categories.</summary>
        public new IReadOnlySet<string> Categories { get; }

        /// <inheritdoc/>
        public override bool Covers(CartLine line)
        {
            ArgumentNullException.ThrowIfNull(line);
            return Skus.Contains(line.Sku) || line.Categories.Any(Categories.Contains);
        }
    }
}
