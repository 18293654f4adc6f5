using System.Globalization;

namespace SocialCrm.Testing;

/// <summary>What a writing process is told: who it is, and which steps of its script to do.</summary>
internal sealed record WriterOrder(int Worker, int From, int To)
{
    public IReadOnlyList<string> Arguments =>
        [Worker.ToString(CultureInfo.InvariantCulture), From.ToString(CultureInfo.InvariantCulture), To.ToString(CultureInfo.InvariantCulture)];

    public static WriterOrder Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count != 3)
            throw new ArgumentException("A store writer takes three numbers: worker, first step, and the step after the last.", nameof(arguments));
        var numbers = arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        return new WriterOrder(numbers[0], numbers[1], numbers[2]);
    }
}
