using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>Answers in words that HTTP has.</summary>
internal static class CrashAnswer
{
    public static Task SayAsync(LoopbackRequest request, (int Status, string Body) answer) =>
        request.AnswerAsync(answer.Status, answer.Body, answer.Status == 429 ? ["Retry-After: 1"] : []);
}
