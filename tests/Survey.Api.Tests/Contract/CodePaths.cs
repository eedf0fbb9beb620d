using System.Reflection;
using System.Runtime.CompilerServices;
using Survey.Api.Infrastructure;
using Survey.Tests;

namespace Survey.Api.Tests.Contract;

/// <summary>Follows compiled code through the methods of the host, also into lambdas and asynchronous methods.</summary>
internal static class CodePaths
{
    private static readonly Assembly Host = typeof(Program).Assembly;

    /// <summary>Everything that is named on the way from these methods on: fields, and methods of the host and of others.</summary>
    public static HashSet<MemberInfo> From(IEnumerable<MethodBase> starts)
    {
        var named = new HashSet<MemberInfo>();
        var ahead = new Queue<MethodBase>(starts);
        var visited = new HashSet<MethodBase>(ahead);
        while (ahead.TryDequeue(out var method))
            foreach (var member in References.MembersOf(Body(method)))
            {
                named.Add(member);
                if (member is MethodBase called && called.DeclaringType?.Assembly == Host && visited.Add(called)) ahead.Enqueue(called);
            }
        return named;
    }

    public static HashSet<Problem> ProblemsFrom(params IEnumerable<MethodBase> starts) =>
        [.. From(starts).OfType<FieldInfo>().Where(field => field.DeclaringType == typeof(Problems) && field.FieldType == typeof(Problem)).Select(field => (Problem)field.GetValue(null)!)];

    // The code of an asynchronous method stands in its state machine.
    private static MethodBase Body(MethodBase method) =>
        method.GetCustomAttribute<StateMachineAttribute>() is { } machine ? machine.StateMachineType.GetMethod("MoveNext", References.All)! : method;
}
