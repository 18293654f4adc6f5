namespace SocialCrm.Conventions.Tests.Packaging;

/// <summary>Tests that start builds run one after another: each takes the whole machine.</summary>
[CollectionDefinition(Name)]
#pragma warning disable CA1711 // xunit calls it a collection.
public sealed class BuildsAlone : ICollectionFixture<PackedPackages>
#pragma warning restore CA1711
{
    public const string Name = "builds";
}
