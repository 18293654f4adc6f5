namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>A suite with a fact that a vendor could not override.</summary>
public abstract class PlantedSuite
{
    [Fact]
    public virtual void Open() => Assert.NotNull(this);

    [Fact]
    public void Fixed() => Assert.NotNull(this);
}
