namespace SocialCrm.Conventions.Tests.PublicApi;

public sealed class The_public_api
{
    public static TheoryData<string> PackageNames => [.. Types.Packages.All.Select(package => package.GetName().Name!)];

    [Theory]
    [MemberData(nameof(PackageNames))]
    public void Is_what_was_approved(string package) =>
        Approval.Check(package, ApiText.Of(Types.Packages.All.Single(assembly => assembly.GetName().Name == package)));

    [Fact]
    public void Is_written_as_a_reader_would_write_it()
    {
        const string expected = """
            namespace SocialCrm.Conventions.Tests.PublicApi

              static class Shown
                public const int Answer = 42

              interface Shown.ISeam
                string? Name { get; }
                Task<IReadOnlyList<string?>> ReadAsync(ReadOnlySpan<byte> bytes, int? limit, CancellationToken cancellationToken)

              [Flags] enum Shown.Kinds
                None = 0
                One = 1

              sealed record Shown.Point : IDisposable
                public Shown.Point(int X, string? Label)
                public int X { get; init; }
                public required string[] Names { get; init; }
                public string? Label { get; init; }
                public static Shown.Point op_Addition(Shown.Point left, Shown.Point right)
                public static T Make<T>(string name, out int length, bool deep = true) where T : class, new()
                public void Dispose()


            """;

        var text = ApiText.Of([typeof(Shown), typeof(Shown.ISeam), typeof(Shown.Kinds), typeof(Shown.Point)]);

        Assert.Equal(expected, text);
    }

    [Fact]
    public void A_change_is_told_by_line_with_its_type()
    {
        var difference = Approval.Difference("namespace A\n\n  class B\n    void C()\n", "namespace A\n\n  class B\n    void D()\n");

        Assert.Equal("- namespace A / class B / void C()\n+ namespace A / class B / void D()", difference);
    }
}
